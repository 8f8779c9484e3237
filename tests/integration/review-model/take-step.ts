/** Does one step of a history in the house and in the bookkeeping. */
import {
  cover,
  decide,
  finish,
  late,
  own,
  pass,
  publish,
  push,
  reopen,
  rerole,
  tick,
  waive,
  waiveRest,
  withdraw,
} from "./decision-steps.ts";
import { accept, back, cut, decline, head, leave, retitle, suggest, write } from "./edit-steps.ts";
import type { Doing, Game } from "./game.ts";
import type { Kind, Step } from "./steps.ts";

export async function takeStep(game: Game, step: Step): Promise<void> {
  await DOES[step.kind](game, step);
}

const DOES: Readonly<Record<Kind, Doing>> = {
  write,
  cut,
  retitle,
  head,
  leave,
  back,
  submit: decide("submit"),
  approve: decide("approve"),
  request: decide("request"),
  tick,
  waive,
  waiveRest,
  suggest,
  accept,
  decline,
  publish,
  reopen,
  withdraw,
  rerole,
  pass,
  push,
  own,
  cover,
  late,
  finish,
};
