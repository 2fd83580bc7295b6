import java.nio.file.Files
import java.nio.file.StandardCopyOption

// From target/it-slow/clinic-sample up to the root of the repository.
def samples = new File(basedir, '../../../../test-fixtures/samples').canonicalFile.toPath()

def copy(from, to) {
    from.toFile().eachFileRecurse { found ->
        def file = found.toPath()
        def relative = from.relativize(file)
        if (Files.isRegularFile(file) && !relative.startsWith('target')) {
            def target = to.resolve(relative)
            Files.createDirectories(target.parent)
            Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING)
        }
    }
}

copy(samples.resolve('clinic'), basedir.toPath().resolve('sample'))
copy(samples.resolve('clinic'), basedir.toPath().resolve('repaired'))
copy(samples.resolve('clinic-repaired'), basedir.toPath().resolve('repaired'))
