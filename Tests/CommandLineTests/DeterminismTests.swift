import Foundation
import TestSupport
import Testing

/// The same input gives the same bytes, whatever the number of threads, the locale or the order of files.
@Suite struct DeterminismTests {
  private static let commands = [
    ["check", "--format", "json"], ["check", "--lang", "zh"],
    ["diff", "--all", "--format", "json"],
  ]

  @Test(arguments: commands)
  func threadsAndLocalesChangeNothing(_ command: [String]) async {
    let one = await Run(command + ["-j", "1"], variables: ["ZHUN_LANG": "zh"])
    for threads in ["2", "7"] {
      let several = await Run(
        command + ["-j", threads],
        variables: ["ZHUN_LANG": "zh", "LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Shanghai"])
      #expect(several.output == one.output)
      #expect(several.status == one.status)
    }
  }

  /// A folder lists its files in the order in which they were made, or any other.
  @Test func theOrderOfFilesChangesNothing() async throws {
    let original = await Run(["check", "--format", "json"])
    let folder = try Folder()
    let files = try FileManager.default.subpathsOfDirectory(atPath: Repository.root + "/standards")
      .filter { $0.hasSuffix(".yaml") }.sorted().reversed()
    let templates = try FileManager.default.subpathsOfDirectory(
      atPath: Repository.root + "/templates"
    ).filter { $0.contains(".") }.sorted().reversed()
    let all = files.map { "standards/" + $0 } + templates.map { "templates/" + $0 } + ["zhun.yaml"]
    for file in all {
      try folder.write(
        file, Array(Data(contentsOf: URL(filePath: Repository.root + "/" + file))))
    }
    let copy = await Run(["check", "--format", "json"], in: folder.path)
    #expect(copy.output == original.output)
  }
}
