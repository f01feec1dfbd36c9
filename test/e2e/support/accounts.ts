// Logging in as one of the accounts of the local wiki; scripts/ has it, because screenshots need it too.
export { logIn, type Account } from '../../../scripts/browsers/log-in.ts';
