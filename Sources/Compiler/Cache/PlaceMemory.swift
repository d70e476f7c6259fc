import Glibc

/// What runs over a workspace or into a folder left for the next one, kept in a folder of the user's: one file for each place.
package struct PlaceMemory: Sendable {
  /// What is kept.
  package enum Kind: String, Sendable {
    /// What was found in a workspace.
    case checks
    /// What a site was made from.
    case sites

    package var form: KeptForm {
      switch self {
      case .checks: KeptForm("check 2")
      case .sites: KeptForm("site 1")
      }
    }
  }

  private let kind: Kind
  private let folder: String
  package let program: String

  /// - Parameters:
  ///   - folder: an absolute path; the folder is made when something is kept
  ///   - program: what tells this program from any other
  package init(of kind: Kind, folder: String, program: String) {
    self.kind = kind
    self.folder = folder + "/" + kind.rawValue
    self.program = program
  }

  /// What is known of the last run.
  package enum Memory {
    case known([UInt8])
    case nothing
    /// There is something that this program did not write whole; it is forgotten.
    case damaged
  }

  /// What the last run left.
  ///
  /// - Parameter place: the absolute path of the workspace or the folder
  package func recall(_ place: String) -> Memory {
    // What is kept is no part of what a run goes by.
    Observations.$current.withValue(nil) {
      let path = path(of: place)
      guard FileSystem.kind(path) == .file else { return .nothing }
      guard let bytes = try? FileSystem.read(path), kind.form.isWhole(bytes) else {
        try? FileSystem.remove(path)
        return .damaged
      }
      return .known(bytes)
    }
  }

  package func keep(_ bytes: [UInt8], of place: String) throws(Failure) {
    let result = Observations.$current.withValue(nil) {
      Result { () throws(Failure) in
        try FileSystem.makeFolders(folder)
        try FileSystem.replace(path(of: place), with: bytes)
        // As many workspaces as somebody works on.
        try KeptFiles.tidy(folder, most: 16)
      }
    }
    try result.get()
  }

  private func path(of place: String) -> String {
    folder + "/" + Digest.text(Array("\(program)\n\(place)".utf8))
  }
}
