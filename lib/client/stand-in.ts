/** Id of the Client that clerk-js (since 5.57) makes of the `__session` cookie when the Frontend API fails. */
export const STAND_IN_ID = 'client_init';
