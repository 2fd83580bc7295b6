// Makes the project a repository of its own: settings, baselines and paths of the outer one do not reach it.
new File(basedir, '.git').mkdir()
return true
