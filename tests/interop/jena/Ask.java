// Loads an RDF file with Jena, answers the queries of a folder over it, and writes each answer as SPARQL JSON (or N-Triples)
// into another; prints how many triples there are. Run as: java -cp JARS Ask.java GRAPH QUERIES ANSWERS

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;

public class Ask {
    public static void main(String[] arguments) throws Exception {
        Model model = RDFDataMgr.loadModel(arguments[0]);
        System.out.println(model.size());
        if (arguments.length == 1) return;
        List<Path> files;
        try (var listed = Files.list(Path.of(arguments[1]))) { files = listed.sorted().collect(Collectors.toList()); }
        for (Path file : files) {
            var query = QueryFactory.create(Files.readString(file));
            try (QueryExecution asked = QueryExecutionFactory.create(query, model);
                 OutputStream out = Files.newOutputStream(Path.of(arguments[2], file.getFileName().toString()))) {
                if (query.isConstructType()) asked.execConstruct().write(out, "N-TRIPLES");
                else ResultSetFormatter.outputAsJSON(out, asked.execSelect());
            }
        }
    }
}
