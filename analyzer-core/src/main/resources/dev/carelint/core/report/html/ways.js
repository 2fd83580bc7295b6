// The movements of patient data, as the analyzer wrote them, with what the map looks up often.

const VERDICTS = {
  reported: { label: "reported", mark: "●" },
  suppressed: { label: "suppressed", mark: "◐" },
  unjudged: { label: "no rule speaks of it", mark: "○" },
  allowed: { label: "allowed", mark: "✓" },
};
const simple = (name) => name.slice(name.lastIndexOf(".") + 1);

/** Gives a movement its nodes: what it is, where it enters, which class lets it out, where it goes. */
function onMap(movement) {
  const [title, target, vendor] = movement.exit;
  const door = movement.through[movement.through.length - 1];
  const orders = Object.keys(VERDICTS);
  movement.verdict = orders[Math.min(...movement.stops.map((stop) => orders.indexOf(stop.verdict)))];
  movement.where = (target ? target + " (" + title + ")" : title) + (vendor ? " of " + vendor : "");
  movement.nodes = [
    { id: "data:" + movement.data, label: capitalized(movement.data), about: movement.special ? "specially protected" : "" },
    { id: "entry:" + movement.entry.join(" "), label: movement.entry[1], about: movement.entry[0] },
    door ? { id: "class:" + door, label: simple(door), about: "", title: door } : null,
    { id: "exit:" + movement.exit.join(" "), label: capitalized(target || title), about: [target ? title : "", vendor].filter(Boolean).join(", "), stored: movement.stored },
  ];
  movement.ids = new Set([...movement.nodes.filter(Boolean).map((node) => node.id), ...movement.through.map((name) => "class:" + name)]);
  return movement;
}

const movements = (report.map ?? []).map(onMap);

const isOnMap = (id) => movements.some((movement) => movement.ids.has(id));
