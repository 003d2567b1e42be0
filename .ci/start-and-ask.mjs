// Starts the built program as a user would, waits for /health, asks it to stop, and fails when any of that takes too long.
import { spawn } from 'node:child_process';

const PORT = '3917';
const bot = spawn('node', ['bin/awscred.js', 'start'], { env: { PATH: process.env.PATH, PORT }, stdio: 'inherit' });
const exited = new Promise((resolve) => bot.once('exit', resolve));

async function untilHealthy() {
  for (let tries = 0; tries < 100; tries++) {
    const response = await fetch(`http://localhost:${PORT}/health`).catch(() => undefined);
    if (response?.ok) return response.json();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The program did not become healthy in 10 s');
}

const health = await untilHealthy();
bot.kill('SIGTERM');
const late = setTimeout(() => {
  bot.kill('SIGKILL');
  throw new Error('The program did not stop within 5 s');
}, 5000);
const code = await exited;
clearTimeout(late);
if (code !== 0) throw new Error(`The program ended with ${code}`);
console.log(`started, healthy (${health.entries} entries), stopped`);
