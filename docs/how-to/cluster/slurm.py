"""A Dask cluster out of SLURM jobs that graphkit reads on: ``python slurm.py``, on a node that the jobs can reach.

Needs ``pip install dask-jobqueue`` beside ``graphkit[cluster]``. Set what is in capitals to what your site has.
"""

from __future__ import annotations

import signal

from dask_jobqueue import SLURMCluster
from distributed.security import Security

ACTIVATE = ". /shared/graphkit/bin/activate"  # the same environment on every node
CERTIFICATES = "/shared/certificates"  # readable to you alone
JOBS = 20

security = Security(
    require_encryption=True,
    tls_ca_file=f"{CERTIFICATES}/ca.pem",
    **{f"tls_{role}_cert": f"{CERTIFICATES}/cert.pem" for role in ("scheduler", "worker", "client")},
    **{f"tls_{role}_key": f"{CERTIFICATES}/key.pem" for role in ("scheduler", "worker", "client")},
)
cluster = SLURMCluster(
    queue="PARTITION",
    account="ACCOUNT",
    cores=8,
    processes=8,  # a worker a core, each with one thread
    memory="16GB",  # a worker and its process for reading take 0.7 GB, a long article a gigabyte more
    walltime="04:00:00",
    worker_extra_args=["--lifetime", "230m", "--lifetime-stagger", "5m"],  # go in order before SLURM ends the job
    local_directory="$TMPDIR",  # of the node
    interface="ib0",  # of the network between the nodes
    scheduler_options={"interface": "ib0", "port": 8786},
    job_script_prologue=[ACTIVATE],
    protocol="tls://",
    security=security,
)
cluster.scale(jobs=JOBS)
print(cluster.scheduler_address, flush=True)  # noqa: T201  # for graphkit's --scheduler
signal.pause()
