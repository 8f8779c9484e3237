export { giveWorldFindings as loader } from "../http/open-world.ts";
