/// The files of `templates/` that the program carries.
package enum BuiltInTemplates {
  /// Each by its path below `templates/`, in the order of the paths.
  package static let all: [(path: String, bytes: [UInt8])] =
    TemplateFiles.builtIn.all.map { ($0.path, $0.bytes) }
}
