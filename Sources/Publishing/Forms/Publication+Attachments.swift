import Compiler
import Source
import Standard

/// Where the files that items name are published.
extension Publication {
  /// The address of a file that an item names: the page of a form, or the file itself.
  ///
  /// Nil where there is no such file, or where this publication has no forms and files.
  func address(ofAttachment name: String, of item: PublishedItem) -> String? {
    guard outputs.contains("forms") else { return nil }
    if let form = workspace.form(name, of: item.item) {
      return FormPage.single.address(Address.form(workspace.formKey(form.record)))
    }
    return workspace.path(ofAttachment: name, of: item.item).map(Address.file)
  }

  /// The pages and papers of the form that a material names as its blank form; none where it names no form.
  func formPages(of material: Record, _ item: PublishedItem) -> [(page: FormPage, address: String)]
  {
    guard outputs.contains("forms"),
      case .file(let name)? = material.attachment(.blankForm),
      let form = workspace.form(name, of: item.item)
    else { return [] }
    let folder = Address.form(workspace.formKey(form.record))
    return [FormPage.single, .blank, .sample].map { ($0, $0.address(folder)) }
  }

  /// The files other than forms that published items name, in the order of their paths.
  var attachedFiles: [String] {
    var paths: Set<String> = []
    for item in items {
      for (name, _) in item.item.record.attachedFiles
      where workspace.form(name, of: item.item) == nil {
        if let path = workspace.path(ofAttachment: name, of: item.item) { paths.insert(path) }
      }
    }
    return paths.sorted(by: Manifest.precedes)
  }
}
