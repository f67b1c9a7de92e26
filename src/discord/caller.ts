/** Of an interaction, what decides about access. */

import type { BaseInteraction } from 'discord.js';
import type { Caller } from './access.js';

export function callerOf(interaction: BaseInteraction): Caller {
  return {
    userId: interaction.user.id,
    guildId: interaction.guildId,
    permissions: interaction.memberPermissions?.bitfield ?? null,
  };
}
