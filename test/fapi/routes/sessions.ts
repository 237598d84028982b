import { Hono } from 'hono';
import type { Client, Session } from '../entities.ts';
import { authenticationInvalid, resourceNotFound } from '../errors.ts';
import { type Exchange, type ExchangeEnv, mintingOf, piggyback } from '../exchange.ts';
import { sessionJson, tokenJson } from '../json/session.ts';
import { bumpClient, closeSession, isSignedIn, settleSessionTask } from '../sessions.ts';

/** One session of the caller's client. */
export const sessionRoutes = new Hono<ExchangeEnv>();

const SESSION = '/v1/client/sessions/:session';

sessionRoutes.get(SESSION, async (c) => {
  const client = knownClient(c.env);
  const id = c.req.param('session');
  const session = client.sessions.find((candidate) => candidate.id === id);
  if (!session) throw resourceNotFound('Session', id);
  return c.json({ response: await sessionJson(c.env.instance.tokens, client, session, mintingOf(c.env)) });
});

sessionRoutes.post(`${SESSION}/touch`, async (c) => {
  const { client, session } = openSessionOf(c.env, c.req.param('session'));
  const now = c.env.instance.now();
  selectOrganization(session, c.env.form.get('active_organization_id'));
  client.lastActiveSessionId = session.id;
  session.lastActiveAt = now;
  session.updatedAt = Math.max(now, session.updatedAt + 1);
  bumpClient(client, now);
  return piggyback(c, await sessionJson(c.env.instance.tokens, client, session, mintingOf(c.env)));
});

sessionRoutes.post(`${SESSION}/tokens`, async (c) => {
  const { client, session } = openSessionOf(c.env, c.req.param('session'));
  selectOrganization(session, c.env.form.get('organization_id'));
  session.lastActiveAt = c.env.instance.now();
  return c.json(tokenJson(await c.env.instance.tokens.sessionToken(client, session, mintingOf(c.env))));
});

sessionRoutes.post(`${SESSION}/tokens/:template`, async (c) => {
  const { session } = openSessionOf(c.env, c.req.param('session'));
  const name = c.req.param('template');
  const template = c.env.instance.templates.get(name);
  if (!template) throw resourceNotFound('JWT template', name);
  return c.json(tokenJson(await c.env.instance.tokens.templateToken(session, template, mintingOf(c.env))));
});

for (const [action, status] of [
  ['end', 'ended'],
  ['remove', 'removed'],
] as const) {
  sessionRoutes.post(`${SESSION}/${action}`, async (c) => {
    const { client, session } = openSessionOf(c.env, c.req.param('session'));
    closeSession(client, session, status, c.env.instance.now());
    return piggyback(c, await sessionJson(c.env.instance.tokens, client, session, mintingOf(c.env)));
  });
}

function knownClient({ client }: Exchange): Client {
  if (!client) throw authenticationInvalid();
  return client;
}

/** The session, if it is signed in. Ended ones answer 404, as Clerk does: clerk-js keeps asking after that. */
function openSessionOf(exchange: Exchange, id: string): { client: Client; session: Session } {
  const client = knownClient(exchange);
  const session = client.sessions.find((candidate) => candidate.id === id);
  if (!session || !isSignedIn(session, exchange.instance.now())) throw resourceNotFound('Session', id);
  return { client, session };
}

/** Absent keeps the organization, empty means the personal account. Choosing one settles that task. */
function selectOrganization(session: Session, organizationId: string | null): void {
  if (organizationId === null) return;
  if (organizationId === '') {
    session.lastActiveOrganizationId = null;
    return;
  }
  const member = session.user.memberships.some(({ organization }) => organization.id === organizationId);
  if (!member) throw resourceNotFound('Organization', organizationId);
  session.lastActiveOrganizationId = organizationId;
  if (session.tasks.includes('choose-organization'))
    settleSessionTask(session, 'choose-organization', session.updatedAt);
}
