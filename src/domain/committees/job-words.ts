const jobWords = new Set(
  `
  accountant actuary administrator adviser advisor advocate analyst apprentice archdeacon architect archivist assistant associate auditor
  barrister bursar caretaker caseworker ceo cfo chair chairman chairperson chairwoman chief cio clerk coach commander commissioner
  constable consultant convener convenor coo co-ordinator coordinator coroner councillor counsellor curator custodian
  deacon dean delegate dentist deputy designer developer director dpo dsl editor engineer estimator executive facilitator foreman fundraiser
  gardener governor gp head headmaster headmistress headteacher health-visitor historian inspector instructor intern inspector
  journalist judge keeper lawyer lead leader lecturer librarian magistrate manager matron mayor md mediator member mentor midwife minister
  nurse observer officer ombudsman optician organiser owner paediatrician parent partner patron pharmacist physiotherapist planner
  practitioner president priest principal producer professional professor programmer provost psychiatrist psychologist publisher
  ranger receptionist rector reeve registrar rep reporter representative researcher resident reviewer scientist secretary senco sergeant
  siro solicitor specialist spokesman spokesperson spokeswoman steward student superintendent supervisor surgeon surveyor
  teacher teamleader technician therapist trainee trainer treasurer trustee tutor vicar visitor volunteer warden webmaster worker
  `
    .trim()
    .split(/\s+/),
);

/** True for a word that says what somebody is: "manager". In small letters; plurals are none. */
export function isJobWord(word: string): boolean {
  return jobWords.has(word);
}
