def log = new File(basedir, 'build.log').text
assert log.contains("The parameter rule (carelint.rule) is 'PHI_in_logs' (did you mean 'phi-in-log'?); valid choices: ")
