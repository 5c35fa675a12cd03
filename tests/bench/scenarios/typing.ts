export { benchTyping as measure } from '../typing/bench-typing.ts';
