// Makes the project a repository of its own, which paths are relative to.
new File(basedir, '.git').mkdir()
return true
