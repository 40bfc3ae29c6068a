/** Gives the delay, that much later. */
export default async function slow(delay) {
  await new Promise(resolve => void setTimeout(resolve, delay));
  return delay;
}
