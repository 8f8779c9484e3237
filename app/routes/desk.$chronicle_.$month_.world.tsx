export { changeWorld as action } from "../http/change-world.ts";
export { giveWorld as loader } from "../http/open-world.ts";
