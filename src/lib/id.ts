/** Whether a number that came from outside can be the id of a row at all; the database refuses larger ones with an error. */
export const isId = (id: number): boolean => Number.isInteger(id) && id > 0 && id < 2 ** 31
