using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.FileRecords;

internal sealed class FileRecordMapping : IEntityTypeConfiguration<FileLoadRow>, IEntityTypeConfiguration<FileRecordRow>
{
    public void Configure(EntityTypeBuilder<FileLoadRow> builder)
    {
        builder.ToTable("FileLoads");
        builder.Property(load => load.Agency).HasMaxLength(64);
        builder.Property(load => load.FileName).HasMaxLength(255);
        builder.Property(load => load.Sha256).HasMaxLength(64);
        builder.HasIndex(load => new { load.Agency, load.Committed });
    }

    public void Configure(EntityTypeBuilder<FileRecordRow> builder)
    {
        builder.ToTable("FileRecords");
        builder.Property(record => record.IndexKeyId).HasMaxLength(32);
        builder.Property(record => record.IndexHash).HasMaxLength(32);
        builder.HasIndex(record => new { record.LoadId, record.IndexHash });
        builder.ComplexProperty(record => record.Payload).Property(value => value.KeyId).HasMaxLength(32);
        builder.HasOne<FileLoadRow>().WithMany().HasForeignKey(record => record.LoadId).OnDelete(DeleteBehavior.Cascade);
    }
}
