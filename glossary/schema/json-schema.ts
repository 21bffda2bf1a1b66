export const jsonSchema = (): object => ({});
