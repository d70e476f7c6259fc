import Foundation
import PackagePlugin

/// Puts the national standard and the templates into the binary, so that one file works everywhere.
@main
struct EmbedFiles: BuildToolPlugin {
  /// What the binary carries: folders of the package and the endings of their files.
  private static let folders = ["standards/national", "templates", "preview"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = context.package.directoryURL
    let files = try Self.folders.flatMap { folder in
      try Self.files(below: root.appending(path: folder)).map { folder + "/" + $0 }
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInFiles.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) files",
        executable: try context.tool(named: "embed-files").url,
        arguments: [root.path(), output.path()] + files,
        inputFiles: files.map { root.appending(path: $0) },
        outputFiles: [output])
    ]
  }

  private static func files(below folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path())
      .filter { path in
        [".yaml", ".mustache", ".css", ".js", ".svg", ".txt"].contains { path.hasSuffix($0) }
      }
      .sorted()
  }
}
