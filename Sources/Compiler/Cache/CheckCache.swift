import Glibc

/// What checks of workspaces left for the next one, kept in a folder of the user's: one file for each workspace.
package struct CheckCache: Sendable {
  private let folder: String
  package let program: String

  /// - Parameters:
  ///   - folder: an absolute path; the folder is made when something is kept
  ///   - program: what tells this program from any other
  package init(folder: String, program: String) {
    self.folder = folder + "/checks"
    self.program = program
  }

  /// What is known of the last check of a workspace.
  package enum Memory {
    case known([UInt8])
    case nothing
    /// There is something that this program did not write whole; it is forgotten.
    case damaged
  }

  /// What the last check of a workspace left.
  ///
  /// - Parameter root: the absolute path of the workspace
  package func recall(_ root: String) -> Memory {
    // What is kept is no part of what a run goes by.
    Observations.$current.withValue(nil) {
      let path = path(of: root)
      guard FileSystem.kind(path) == .file else { return .nothing }
      guard let bytes = try? FileSystem.read(path), KeptCheck.isWhole(bytes) else {
        try? FileSystem.remove(path)
        return .damaged
      }
      return .known(bytes)
    }
  }

  package func keep(_ bytes: [UInt8], of root: String) throws(Failure) {
    let result = Observations.$current.withValue(nil) {
      Result { () throws(Failure) in
        try FileSystem.makeFolders(folder)
        try FileSystem.replace(path(of: root), with: bytes)
        // As many workspaces as somebody works on.
        try KeptFiles.tidy(folder, most: 16)
      }
    }
    try result.get()
  }

  private func path(of root: String) -> String {
    folder + "/" + Digest.text(Array("\(program)\n\(root)".utf8))
  }
}
