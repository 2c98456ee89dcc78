import static org.codelibs.opensearch.runner.OpenSearchRunner.newConfigs;

import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * One OpenSearch node in a process of its own, so that it can be killed by itself. Its arguments: name, folder, HTTP port,
 * transport port, the transport addresses of all nodes, the names of all nodes. It ends when its standard input does, and so
 * never outlives whoever started it.
 */
public class Node {
  public static void main(String[] args) throws Exception {
    var runner = new OpenSearchRunner();
    runner.onBuild(
        (number, settings) -> {
          settings.put("node.name", args[0]);
          settings.put("network.host", "127.0.0.1");
          settings.put("http.port", args[2]);
          settings.put("transport.port", args[3]);
          settings.putList("discovery.seed_hosts", args[4].split(","));
          settings.putList("cluster.initial_cluster_manager_nodes", args[5].split(","));
          // On a machine to try things on, a disk that is nearly full is no reason to refuse an index.
          settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
    runner.build(newConfigs().clusterName("care-guide").numOfNode(1).basePath(args[1]).useLogger());
    while (System.in.read() >= 0) {
      // Nothing is said; only the end matters.
    }
    Runtime.getRuntime().halt(0);
  }
}
