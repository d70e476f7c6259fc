// The C library has had renameat2 since glibc 2.28, but shows it to GNU sources only.
#ifndef ZHUN_RENAME_H
#define ZHUN_RENAME_H

int renameat2(
    int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);

// linux/fs.h: both paths trade places in one step.
enum { ZHUN_RENAME_EXCHANGE = 1 << 1 };

#endif
