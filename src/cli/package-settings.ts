/** Who offers the app, as the manifest names them. */
export type PackageSettings = {
  /** The bot's app id. Absent: the package is for looking at only. */
  appId?: string;
  developerName: string;
  websiteUrl: string;
  privacyUrl: string;
  termsOfUseUrl: string;
};

const site = "https://matters-arising.example";

/** Reads them from the environment; what is missing gets a stand-in that the schema accepts. */
export function readPackageSettings(env: NodeJS.ProcessEnv): PackageSettings {
  const given = (name: string): string | undefined => env[name]?.trim() || undefined;
  const appId = given("MicrosoftAppId");
  const websiteUrl = given("WEBSITE_URL") ?? site;
  return {
    ...(appId === undefined ? {} : { appId }),
    developerName: given("DEVELOPER_NAME") ?? "Matters Arising",
    websiteUrl,
    privacyUrl: given("PRIVACY_URL") ?? `${websiteUrl}/privacy`,
    termsOfUseUrl: given("TERMS_OF_USE_URL") ?? `${websiteUrl}/terms`,
  };
}
