// Inside ServiceHub.Adapters the name File means the namespace of the file protocol.
global using Disk = System.IO.File;
