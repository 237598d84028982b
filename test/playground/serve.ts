import { startPlayground } from './index.ts';

const { PORT = '4000' } = process.env;

try {
  const playground = await startPlayground({ port: Number(PORT) });
  console.log(`Playground: ${playground.url}`);
  console.log('It runs until you press Ctrl+C.');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => playground.close());
} catch (error) {
  console.error(`The playground cannot use port ${PORT}: ${error instanceof Error ? error.message : error}`);
  console.error('Choose another one, for example: PORT=4001 npm run playground');
  process.exitCode = 1;
}
