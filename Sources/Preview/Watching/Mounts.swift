import Compiler

/// Which file systems a machine has: some are another machine's, which tells nobody here of its changes.
enum Mounts {
  private static let remote: Set<Substring> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "lustre", "virtiofs", "vboxsf",
    "drvfs", "prl_fs",
  ]

  /// Whether changes in a folder may be made by another machine, or by a program in between.
  static func isRemote(_ folder: String) -> Bool {
    guard let bytes = try? FileSystem.read("/proc/self/mounts") else { return false }
    return isRemote(folder, mounts: String(decoding: bytes, as: UTF8.self))
  }

  /// - Parameter mounts: lines of device, place, kind and more
  static func isRemote(_ folder: String, mounts: String) -> Bool {
    var longest = 0
    var kind: Substring = ""
    for line in mounts.split(separator: "\n") {
      let parts = line.split(separator: " ")
      guard parts.count > 2 else { continue }
      // Blanks in names are spelled as numbers.
      let place = parts[1].replacing("\\040", with: " ")
      let prefix = place.hasSuffix("/") ? place : place + "/"
      // Of two at one place the later hides the earlier.
      guard (folder + "/").hasPrefix(prefix), place.utf8.count >= longest else { continue }
      longest = place.utf8.count
      kind = parts[2]
    }
    if kind == "fuse.fuse-overlayfs" { return false }
    return remote.contains(kind) || kind.hasPrefix("fuse.")
  }
}
