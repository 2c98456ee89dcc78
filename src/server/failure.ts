/** What keeps the service or a push from going on, in a sentence that says what to do. */
export class ServiceFailure extends Error {}
