export { giveCopy as loader } from "../http/open-world.ts";
