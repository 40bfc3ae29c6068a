// Methods of containers that give the object of the class they are given: https://github.com/microsoft/tsyringe, https://inversify.io,
// https://docs.typestack.community/typedi, https://docs.nestjs.com/fundamentals/module-ref, https://docs.adonisjs.com/guides/container,
// https://angular.dev/api/core/inject

/** The last names of calls that may give an object of a class which is their first argument. */
export const containerMethods: ReadonlySet<string> = new Set([
  'create',
  'get',
  'getAsync',
  'getInstance',
  'inject',
  'instantiate',
  'make',
  'resolve',
  'resolveAsync',
]);
