/// The national standard and the templates that the binary carries.
package enum BuiltIn {
  /// One file of the package as it was when the binary was built.
  package struct File: Sendable {
    /// Its path in the package, such as `standards/national/records.yaml`.
    package let path: String
    package let bytes: [UInt8]
  }

  /// The files below a folder of the package, in the order of their paths.
  package static func files(below folder: String) -> [File] {
    BuiltInFiles.all.filter { $0.path.hasPrefix(folder + "/") }.map { path, text in
      text.withUTF8Buffer { unsafe File(path: path, bytes: Array($0)) }
    }
  }
}
