using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceHub.Data.Marks;

internal sealed class MarkMapping : IEntityTypeConfiguration<MarkRow>
{
    public void Configure(EntityTypeBuilder<MarkRow> builder)
    {
        builder.ToTable("Marks");
        builder.HasKey(mark => mark.Name);
        builder.Property(mark => mark.Name).HasMaxLength(100);
        builder.Property(mark => mark.Value).HasMaxLength(200);
    }
}
