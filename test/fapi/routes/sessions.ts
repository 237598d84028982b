import { Hono } from 'hono';
import type { Client, Session } from '../entities.ts';
import { authenticationInvalid, resourceNotFound } from '../errors.ts';
import { type Exchange, type ExchangeEnv, mintingOf, piggyback } from '../exchange.ts';
import { environmentJson } from '../json/environment.ts';
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
  selectOrganization(c.env, session, c.env.form.get('active_organization_id'));
  client.lastActiveSessionId = session.id;
  session.lastActiveAt = now;
  session.updatedAt = Math.max(now, session.updatedAt + 1);
  bumpClient(client, now);
  return piggyback(c, await sessionJson(c.env.instance.tokens, client, session, mintingOf(c.env)));
});

sessionRoutes.post(`${SESSION}/tokens`, async (c) => {
  const { client, session } = openSessionOf(c.env, c.req.param('session'));
  const organizationId = organizationOf(c.env, session, c.env.form.get('organization_id'));
  session.lastActiveAt = c.env.instance.now();
  return c.json(tokenJson(await c.env.instance.tokens.sessionToken(client, session, mintingOf(c.env), organizationId)));
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

/** Makes an organization the session's active one. Choosing one settles that task. */
function selectOrganization(exchange: Exchange, session: Session, idOrSlug: string | null): void {
  session.lastActiveOrganizationId = organizationOf(exchange, session, idOrSlug);
  if (session.lastActiveOrganizationId === null) return;
  settleSessionTask(session, 'choose-organization', exchange.instance.now());
}

/**
 * What the field of a call means: absent keeps the organization, empty is the personal account, unless the instance
 * wants everybody in an organization: then empty keeps it too.
 */
function organizationOf({ instance }: Exchange, session: Session, idOrSlug: string | null): string | null {
  if (idOrSlug === null) return session.lastActiveOrganizationId;
  if (idOrSlug === '') {
    const isRequired = environmentJson(instance).organization_settings.force_organization_selection;
    return isRequired ? session.lastActiveOrganizationId : null;
  }
  const membership = session.user.memberships.find(
    ({ organization }) => organization.id === idOrSlug || organization.slug === idOrSlug,
  );
  if (!membership) throw resourceNotFound('Organization', idOrSlug);
  return membership.organization.id;
}
