/**
 * Routes that register application commands, global and in a guild.
 */

import { asObjects } from '../../json.js';
import { checkCommand, checkCommands } from '../../limits/command-limits.js';
import { type Scope, type StoredCommand, withoutLocalizations } from '../../world/commands.js';
import { refuse } from '../errors.js';
import { NO_CONTENT, type RestRequest, type Route } from '../routing.js';

const GLOBAL = '/applications/{application}/commands';
const IN_GUILD = '/applications/{application}/guilds/{guild}/commands';

export const commandRoutes: Route[] = [GLOBAL, IN_GUILD].flatMap((path): Route[] => [
  { method: 'GET', path, auth: true, run: list },
  { method: 'PUT', path, auth: true, run: overwrite },
  { method: 'POST', path, auth: true, run: create },
  { method: 'GET', path: `${path}/{command}`, auth: true, run: read },
  { method: 'PATCH', path: `${path}/{command}`, auth: true, run: update },
  { method: 'DELETE', path: `${path}/{command}`, auth: true, run: remove },
]);

function list(request: RestRequest) {
  const commands = request.world.commands.list(scopeOf(request));
  const translated = request.query.with_localizations === 'true';
  return { status: 200, body: translated ? commands : commands.map(withoutLocalizations) };
}

function overwrite(request: RestRequest) {
  const scope = scopeOf(request);
  request.checkBody((form) => checkCommands(form, request.record.body));
  const definitions = asObjects(request.record.body);
  return { status: 200, body: request.world.commands.replaceAll(scope, definitions) };
}

function create(request: RestRequest) {
  const scope = scopeOf(request);
  request.checkBody((form) => checkCommand(form, request.body));
  const [command, isNew] = request.world.commands.upsert(scope, request.body);
  return { status: isNew ? 201 : 200, body: command };
}

function read(request: RestRequest) {
  return { status: 200, body: registered(request) };
}

function update(request: RestRequest) {
  const before = registered(request);
  request.checkBody((form) => checkCommand(form, { ...before, ...request.body }));
  const { commands } = request.world;
  return { status: 200, body: commands.update(scopeOf(request), before.id, request.body) };
}

function remove(request: RestRequest) {
  request.world.commands.delete(scopeOf(request), registered(request).id);
  return NO_CONTENT;
}

function registered(request: RestRequest): StoredCommand {
  return request.world.commands.get(scopeOf(request), request.param('command'));
}

function scopeOf(request: RestRequest): Scope {
  const { world, params } = request;
  if (params.application !== world.application.id) throw refuse.unknownApplication();
  if (params.guild === undefined) return null;
  if (!world.guilds.get(params.guild)?.installed) throw refuse.missingAccess();
  return params.guild;
}
