/** Adds a line to the log, newest first. */
export function report(message, kind = 'done') {
  const time = element('time', new Date().toLocaleTimeString());
  const line = element('li', time, ` ${message}`);
  line.className = kind;
  document.querySelector('#log').prepend(line);
}

/** Draws the buttons. While a flow runs its button is busy. */
export function renderActions(flows, run) {
  const groups = Object.entries(flows).map(([title, actions]) => {
    const fieldset = element('fieldset', element('legend', title));
    for (const [name, flow] of actions) fieldset.append(actionButton(name, flow, run));
    return fieldset;
  });
  document.querySelector('#actions').replaceChildren(...groups);
}

function actionButton(name, flow, run) {
  const button = element('button', name);
  button.type = 'button';
  button.addEventListener('click', async () => {
    button.setAttribute('aria-busy', 'true');
    await run(name, flow);
    button.removeAttribute('aria-busy');
  });
  return button;
}

/** Says which page this is. */
export function renderName(name) {
  document.title = name === 'Clerk playground' ? name : `${name} · Clerk playground`;
  document.querySelector('h1').textContent = name;
}

/** Says what goes wrong on this page, and which buttons it presses for that. */
export function renderScenario({ name, title, steps }) {
  const section = document.querySelector('#scenario');
  section.hidden = false;
  section.append(element('h2', `Scenario ${name}`), element('p', title));
  if (steps.length > 0) section.append(element('ol', ...steps.map((step) => element('li', step))));
}

/** Lists who can sign in. */
export function renderUsers({ users, code }) {
  const items = Object.values(users).map(({ name, email, password, note }) =>
    element('li', element('strong', name), element('span', note), element('code', email), element('code', password)),
  );
  document.querySelector('#users').replaceChildren(...items);
  document.querySelector('#code').textContent = code;
}

/** Shows what clerk-js holds now. */
export function renderState(clerk, { type, frontendApi }) {
  const instance = document.querySelector('#instance');
  instance.textContent = `${type} · ${frontendApi}`;
  const facts = Object.entries(factsOf(clerk)).map(([name, value]) =>
    element('div', element('dt', name), element('dd', value)),
  );
  document.querySelector('#state').replaceChildren(...facts);
  document.querySelector('#sessions').replaceChildren(...sessionItems(clerk));
}

/** Where clerk-js stands. Version 4 says only whether it is loaded. */
export function statusOf(clerk) {
  return clerk.status ?? (clerk.loaded ? 'ready' : 'loading');
}

function factsOf(clerk) {
  if (!clerk) return { Clerk: 'not on this page' };
  return {
    Clerk: `${clerk.version}, ${statusOf(clerk)}`,
    User: clerk.user ? clerk.user.fullName || clerk.user.primaryEmailAddress?.emailAddress : 'signed out',
    Organization: clerk.organization?.name ?? (clerk.user ? 'personal account' : 'none'),
    Task: clerk.session?.currentTask?.key ?? 'none',
    'Sign-in': attemptOf(clerk.client?.signIn, clerk.client?.signIn?.identifier),
    'Sign-up': attemptOf(clerk.client?.signUp, clerk.client?.signUp?.emailAddress),
  };
}

function attemptOf(attempt, identifier) {
  if (!attempt?.id) return 'none';
  return identifier ? `${attempt.status}, ${identifier}` : attempt.status;
}

function sessionItems(clerk) {
  const sessions = clerk?.client?.sessions ?? [];
  if (sessions.length === 0) return [element('li', 'No session.')];
  return sessions.map(({ id, status, user, publicUserData }) =>
    element(
      'li',
      element('strong', user.fullName || publicUserData.identifier),
      element('span', id === clerk.session?.id ? `${status}, shown here` : status),
      element('code', id),
    ),
  );
}

function element(name, ...children) {
  const node = document.createElement(name);
  node.append(...children);
  return node;
}
