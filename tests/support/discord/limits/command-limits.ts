/**
 * What Discord accepts as the definition of application commands: names, lengths, counts, order.
 * What people then enter is checked in command-input.ts.
 */

import { ApplicationCommandType, ApplicationCommandOptionType as OptionType } from 'discord.js';
import { asList, asObject, asObjects, asText, isObject, type JsonObject } from '../json.js';
import type { Form } from '../rest/errors.js';
import { checkList, checkText, checkWhole, lengthOf, repeated } from './field-limits.js';
import { checkChoice } from './modal-limits.js';

const MAX_COMMAND_SIZE = 8000;
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

export function checkCommands(form: Form, value: unknown): void {
  const commands = asList(value).map(asObject);
  commands.forEach((command, index) => {
    checkCommand(form.at(index), command);
  });
  const names = commands.map((command) => `${command.type ?? 1} ${asText(command.name)}`);
  for (const index of repeated(names)) {
    form
      .at(index, 'name')
      .add('APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
  }
}

export function checkCommand(form: Form, command: JsonObject): void {
  const type = command.type ?? ApplicationCommandType.ChatInput;
  if (type === ApplicationCommandType.ChatInput) {
    checkName(form, command);
    checkDescription(form, command);
    checkOptions(form.at('options'), command.options, 0);
    if (commandSize(command) > MAX_COMMAND_SIZE) {
      form.add(
        'APPLICATION_COMMAND_TOO_LARGE',
        `Command exceeds maximum size (${MAX_COMMAND_SIZE})`,
      );
    }
  } else {
    checkText(form.at('name'), command.name, { min: 1, max: 32 });
    if (!asText(command.description) && asList(command.options).length === 0) return;
    const message = 'Context menu commands cannot have a description or options';
    form.add('APPLICATION_COMMAND_CONTEXT_MENU_INVALID', message);
  }
}

/** Names are lower case in every language that has cases. */
function checkName(form: Form, item: JsonObject): void {
  const names: [Form, unknown][] = [
    [form.at('name'), item.name],
    ...Object.entries(asObject(item.name_localizations)).map(([locale, name]): [Form, unknown] => [
      form.at('name_localizations', locale),
      name,
    ]),
  ];
  for (const [place, value] of names) {
    if (value === null) continue;
    const name = checkText(place, value, { min: 1, max: 32 });
    if (name === '' || lengthOf(name) > 32) continue;
    if (NAME.test(name) && name === name.toLowerCase()) continue;
    const message = `Command name is invalid: "${name}"`;
    place.add('APPLICATION_COMMAND_INVALID_NAME', message);
  }
}

function checkDescription(form: Form, item: JsonObject): void {
  checkText(form.at('description'), item.description, { min: 1, max: 100 });
  for (const [locale, text] of Object.entries(asObject(item.description_localizations))) {
    if (text === null) continue;
    checkText(form.at('description_localizations', locale), text, { min: 1, max: 100 });
  }
}

/** @param depth 0 in a command, 1 in a subcommand or group, 2 in a subcommand of a group */
function checkOptions(form: Form, value: unknown, depth: number): void {
  const options = checkList(form, value, { max: 25, optional: true }).map(asObject);
  const nested = options.filter(isSubcommand);
  if (nested.length > 0 && nested.length < options.length) {
    const message = 'Sub-command and sub-command group options cannot be mixed with other options';
    form.add('APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', message);
  }
  let optionalSeen = false;
  options.forEach((option, index) => {
    const place = form.at(index);
    checkName(place, option);
    checkDescription(place, option);
    if (isSubcommand(option)) {
      const group = option.type === OptionType.SubcommandGroup;
      if (depth > 1 || (depth === 1 && group)) {
        const message = 'Sub-commands can be nested in a command or in one group';
        place.add('APPLICATION_COMMAND_OPTIONS_NESTING_INVALID', message);
      }
      checkOptions(place.at('options'), option.options, depth + 1);
      return;
    }
    if (option.required === true && optionalSeen) {
      const message = 'Required options must be placed before non-required options';
      place.add('APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', message);
    }
    optionalSeen ||= option.required !== true;
    checkValues(place, option);
  });
  for (const index of repeated(options.map((option) => asText(option.name)))) {
    const message = 'Option names must be unique';
    form.at(index, 'name').add('APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', message);
  }
}

function checkValues(form: Form, option: JsonObject): void {
  const choices = checkList(form.at('choices'), option.choices, { max: 25, optional: true });
  choices.forEach((choice, index) => {
    checkChoice(form.at('choices', index), asObject(choice));
  });
  if (option.autocomplete === true && choices.length > 0) {
    const message = 'Options with autocomplete cannot have choices';
    form.add('APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_CHOICES', message);
  }
  if (option.type !== OptionType.String) return;
  checkWhole(form.at('min_length'), option.min_length, 0, 6000);
  checkWhole(form.at('max_length'), option.max_length, 1, 6000);
}

function isSubcommand({ type }: JsonObject): boolean {
  return type === OptionType.Subcommand || type === OptionType.SubcommandGroup;
}

/**
 * Characters of all names, descriptions and values, each in its longest language: what counts
 * towards the 8,000 of a command.
 */
export function commandSize(item: JsonObject): number {
  const own =
    longest(item.name, item.name_localizations) +
    longest(item.description, item.description_localizations) +
    (typeof item.value === 'string' ? lengthOf(item.value) : 0);
  const inner = [...asObjects(item.options), ...asObjects(item.choices)];
  return inner.reduce((sum, child) => sum + commandSize(child), own);
}

function longest(text: unknown, localizations: unknown): number {
  const others = isObject(localizations) ? Object.values(localizations) : [];
  return Math.max(...[text, ...others].map((one) => lengthOf(asText(one))));
}
