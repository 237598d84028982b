export type { Captcha } from './captcha.ts';
export type { Environment, EnvironmentType, SignUpMode } from './environment.ts';
export { EnvironmentJSONError } from './environment-json-error.ts';
export type { SocialProvider } from './factors.ts';
export type { OrganizationSettings } from './organization-settings.ts';
export { readEnvironment } from './read-environment.ts';
