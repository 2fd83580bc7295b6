import groovy.ant.AntBuilder

// From target/it-slow/clinic-sample up to the root of the repository.
def samples = new File(basedir, '../../../../test-fixtures/samples').canonicalFile
['sample': ['clinic'], 'repaired': ['clinic', 'clinic-repaired']].each { name, layers ->
    layers.each { layer ->
        new AntBuilder().copy(todir: new File(basedir, name), overwrite: true) {
            fileset(dir: new File(samples, layer), excludes: 'target/**')
        }
    }
}
