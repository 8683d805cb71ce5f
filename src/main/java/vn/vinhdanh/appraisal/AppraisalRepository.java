package vn.vinhdanh.appraisal;

import org.springframework.data.repository.ListCrudRepository;

interface AppraisalRepository extends ListCrudRepository<Appraisal, String> {}
