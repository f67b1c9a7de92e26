/**
 * Routes that tell the client who it is and where the gateway stands.
 */

import { applicationWire, channelWire, userWire } from '../../world/wire.js';
import { refuse } from '../errors.js';
import type { Route } from '../routing.js';

export interface GatewayFacts {
  /** `ws://127.0.0.1:port` */
  gatewayUrl: () => string;
  shards: number;
  /** IDENTIFYs left today. */
  identifiesLeft: () => number;
}

export const IDENTIFIES_A_DAY = 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

export function identityRoutes(facts: GatewayFacts): Route[] {
  const application: Route['run'] = ({ world }) => {
    const guilds = [...world.guilds.values()].filter(({ installed }) => installed);
    return { status: 200, body: applicationWire(world.application, guilds.length) };
  };
  return [
    {
      method: 'GET',
      path: '/gateway',
      auth: false,
      run: () => ({ status: 200, body: { url: facts.gatewayUrl() } }),
    },
    {
      method: 'GET',
      path: '/gateway/bot',
      auth: true,
      run: () => ({
        status: 200,
        body: {
          url: facts.gatewayUrl(),
          shards: facts.shards,
          session_start_limit: {
            total: IDENTIFIES_A_DAY,
            remaining: facts.identifiesLeft(),
            reset_after: DAY_MS,
            max_concurrency: 1,
          },
        },
      }),
    },
    { method: 'GET', path: '/applications/@me', auth: true, run: application },
    { method: 'GET', path: '/oauth2/applications/@me', auth: true, run: application },
    {
      method: 'GET',
      path: '/users/@me',
      auth: true,
      run: ({ world }) => ({
        status: 200,
        body: {
          ...userWire(world.bot),
          mfa_enabled: false,
          locale: 'en-US',
          verified: true,
          email: null,
        },
      }),
    },
    {
      method: 'GET',
      path: '/users/{user}',
      auth: true,
      run: (request) => {
        const user = request.world.users.get(request.param('user'));
        if (!user) throw refuse.unknownUser();
        return { status: 200, body: userWire(user) };
      },
    },
    {
      method: 'GET',
      path: '/channels/{channel}',
      auth: true,
      run: (request) => {
        const channel = request.world.channels.get(request.param('channel'));
        if (!channel) throw refuse.unknownChannel();
        if (!channel.access) throw refuse.missingAccess();
        return { status: 200, body: channelWire(channel) };
      },
    },
  ];
}
