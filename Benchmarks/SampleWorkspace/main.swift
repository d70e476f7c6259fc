import Foundation
import Samples
import Standard
import TestSupport

// Writes a workspace of made-up items, the same bytes on every machine:
//   sample-workspace DIR [--places NUMBER] [--items NUMBER] [--seed NUMBER] [--copies]
// With --copies every item holds everything and there is no catalogue.
let arguments = CommandLine.arguments

func number(_ name: String, or fallback: Int) -> Int {
  guard let place = arguments.firstIndex(of: name), arguments.indices.contains(place + 1) else {
    return fallback
  }
  return Int(arguments[place + 1]) ?? fallback
}

guard arguments.count > 1, !arguments[1].hasPrefix("-") else {
  print("usage: sample-workspace DIR [--places NUMBER] [--items NUMBER] [--seed NUMBER] [--copies]")
  exit(2)
}
// Counties of one province, which share its catalogue.
let divisions = Repository.standard.standard.divisions
let known = SamplePlace.all(divisions)
  .filter { $0.code.hasPrefix("44") && !$0.code.hasSuffix("00") }
// Where more are asked for than the list of divisions has, made-up ones stand in the workspace's own list.
let counties =
  known
  + SamplePlace.madeUp(
    divisions, province: "44", besides: Set(divisions.all.map(\.code)))
let places = Array(counties.prefix(number("--places", or: 16)))
guard places.count >= number("--places", or: 16) else {
  print("there are \(counties.count) places")
  exit(2)
}
let sample = SampleWorkspace(
  seed: UInt64(number("--seed", or: 1)),
  places: places,
  items: 0..<number("--items", or: 200),
  layout: arguments.contains("--copies") ? .copies : .layers)
let settings = """
  名称: 示例数据
  英文名称: Made-up items
  配置档:
    - "44"
  站点:
    网址: https://fuwu.example.test/

  """
let files = sample.files.map { ("standards/" + $0.path, $0.text) } + [("zhun.yaml", settings)]
let folder = URL(fileURLWithPath: arguments[1])
for (path, text) in files {
  let url = folder.appendingPathComponent(path)
  try FileManager.default.createDirectory(
    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
  try Data(text.utf8).write(to: url)
}
// The province's own elements and code lists are those that are shipped.
let profiles = folder.appendingPathComponent("standards/profiles")
try? FileManager.default.removeItem(at: profiles)
try FileManager.default.copyItem(
  at: URL(fileURLWithPath: Repository.root).appendingPathComponent("standards/profiles"),
  to: profiles)
if places.count > known.count {
  let list = "区划:\n" + places.dropFirst(known.count).map(\.division).joined()
  try Data(list.utf8).write(to: profiles.appendingPathComponent("44/divisions.yaml"))
}
print("\(sample.items.count) items in \(files.count) files")
