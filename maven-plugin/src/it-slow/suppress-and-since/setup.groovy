// A repository of its own, whose last commit does not have Discharge yet.
def git = { String... arguments ->
    def process = (['git', '-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'] + arguments.toList())
            .execute(null, basedir)
    process.waitForProcessOutput(System.out, System.err)
    assert process.exitValue() == 0
}
def discharge = new File(basedir, 'src/main/java/clinic/Discharge.java')
discharge.delete()
git('init', '-q')
git('add', 'src')
git('commit', '-q', '-m', 'all')
discharge.text = new File(basedir, 'Discharge.java.txt').text
return true
