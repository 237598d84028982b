export type { Client, Organization, Session, SignIn, SignUp, TaskKey, User } from './entities.ts';
export type { Fault, Faults, FaultTarget } from './faults.ts';
export { createFrontendApi, type FrontendApi } from './frontend-api.ts';
export type { Domain, Instance, InstanceOptions, LoggedRequest, UserSeed } from './instance.ts';
export { type SessionStatus, sessionStatus } from './sessions.ts';
export type { TokenTemplate } from './tokens.ts';
export { TEST_CODE } from './verification.ts';
