import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { HTTPException } from 'hono/http-exception';
import { addressOf, SCENARIOS, type Scenario, scenarioNamed } from './index.ts';
import { createLab, type LabParts } from './lab.ts';

/**
 * The list of all scenarios at `/scenarios`, and the way into each: `/scenarios/R08` sets it up and leads to its page.
 */
export function createScenarioPages(parts: LabParts, plainPort: number): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();

  app.get('/scenarios', (c) => c.html(list(plainPort)));

  app.get('/scenarios/:name/steps.json', (c) => {
    const { name, title, steps = [] } = asked(c.req.param('name'));
    return c.json({ name, title, steps });
  });

  app.get('/scenarios/:name', async (c) => {
    const scenario = asked(c.req.param('name'));
    const own = new URL(addressOf(scenario, plainPort));
    if (new URL(c.req.url).hostname !== own.hostname) return c.redirect(own.href);
    const page = new URL(await scenario.prepare(createLab(parts, own)), own);
    page.searchParams.set('scenario', scenario.name);
    c.header('clear-site-data', '"cookies", "storage"');
    return c.redirect(page.href);
  });

  return app;
}

/** @throws HTTPException 404 */
function asked(name: string): Scenario {
  try {
    return scenarioNamed(name);
  } catch (cause) {
    throw new HTTPException(404, { message: cause instanceof Error ? cause.message : String(cause), cause });
  }
}

function list(plainPort: number) {
  const links = SCENARIOS.map(
    (scenario) => html`<li><a href="${addressOf(scenario, plainPort)}">${scenario.name}: ${scenario.title}</a></li>`,
  );
  return html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Scenarios · Clerk playground</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/style.css" />
  </head>
  <body>
    <header>
      <h1>Scenarios</h1>
      <p>Things that go wrong, each on a host of its own. Those over https need the browser of <code>npm start</code>.</p>
      <nav aria-label="Pages"><a href="/">Playground</a></nav>
    </header>
    <main>
      <section aria-label="Scenarios">
        <ul>${links}</ul>
      </section>
    </main>
  </body>
</html>`;
}
