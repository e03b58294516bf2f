// Reads each of the RDF files given with Jena and writes what it found beside it as N-Quads: FILE.read. Warnings go to
// standard error. Run as: java -cp JARS Read.java FILE...

import java.io.FileOutputStream;
import java.io.OutputStream;
import org.apache.jena.query.Dataset;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;

public class Read {
    public static void main(String[] files) throws Exception {
        for (String file : files) {
            Dataset dataset = DatasetFactory.createGeneral();  // the one with transactions needs a jar that Debian has not
            if (file.endsWith(".jsonld")) RDFParser.source(file).forceLang(Lang.JSONLD10).parse(dataset);  // 1.1 lacks one, too
            else RDFDataMgr.read(dataset, file);
            try (OutputStream out = new FileOutputStream(file + ".read")) {
                RDFDataMgr.write(out, dataset, Lang.NQUADS);
            }
        }
    }
}
