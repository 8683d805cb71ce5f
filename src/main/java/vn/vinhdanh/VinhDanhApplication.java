package vn.vinhdanh;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import vn.vinhdanh.rehearsal.script.ScriptedRehearsal;

/** Starts Vinh Danh: the processes, the web applications of the engine and our own pages, in one JVM. */
@SpringBootApplication
public class VinhDanhApplication {

    public static void main(String[] args) {
        // The engine reads dates without offset in the JVM's zone.
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        if (ScriptedRehearsal.isWanted(args)) {
            System.exit(ScriptedRehearsal.run(VinhDanhApplication.class, args));
        }
        SpringApplication.run(VinhDanhApplication.class, args);
    }
}
